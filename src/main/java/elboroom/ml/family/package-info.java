/// Model families: their parameters in addition to the networks, and their objectives, in nats per example.
@NullMarked
package elboroom.ml.family;

import org.jspecify.annotations.NullMarked;
