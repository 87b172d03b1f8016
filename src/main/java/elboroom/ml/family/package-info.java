/// The families of models: what each learns beside the networks, and what it minimises, in nats per example.
@NullMarked
package elboroom.ml.family;

import org.jspecify.annotations.NullMarked;
