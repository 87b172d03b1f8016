/// The doors to libtorch: starting the engine and moving arrays across.
@NullMarked
package elboroom.ml;

import org.jspecify.annotations.NullMarked;
