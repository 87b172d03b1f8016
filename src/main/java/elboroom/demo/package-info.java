/// The demo, and the window under program control.
@NullMarked
package elboroom.demo;

import org.jspecify.annotations.NullMarked;
