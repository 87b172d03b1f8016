/// Benchmarks of training and of the window; not part of what users work with.
@NullMarked
package elboroom.bench;

import org.jspecify.annotations.NullMarked;
