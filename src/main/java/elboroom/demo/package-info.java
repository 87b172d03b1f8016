/// The demo, and the window driven by program.
@NullMarked
package elboroom.demo;

import org.jspecify.annotations.NullMarked;
