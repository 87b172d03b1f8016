/// Access to libtorch: starting the engine, transferring arrays, noise and batches.
@NullMarked
package elboroom.ml;

import org.jspecify.annotations.NullMarked;
