/// Elbo Room: the entry point of the window and of the command line.
@NullMarked
package elboroom;

import org.jspecify.annotations.NullMarked;
