/// Benchmarks of training and of the window; not needed by other packages.
@NullMarked
package elboroom.bench;

import org.jspecify.annotations.NullMarked;
