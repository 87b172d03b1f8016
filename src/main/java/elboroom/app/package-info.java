/// The JavaFX application: the only place where objects are connected and closed.
@NullMarked
package elboroom.app;

import org.jspecify.annotations.NullMarked;
