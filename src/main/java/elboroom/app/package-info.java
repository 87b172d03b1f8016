/// The JavaFX application: the one place where objects are wired and closed.
@NullMarked
package elboroom.app;

import org.jspecify.annotations.NullMarked;
