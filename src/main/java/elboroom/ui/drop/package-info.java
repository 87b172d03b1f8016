/// What is dragged onto the window: what will happen, and then doing it.
@NullMarked
package elboroom.ui.drop;

import org.jspecify.annotations.NullMarked;
