/// Train, pause, stop, and the line that says how far training is.
@NullMarked
package elboroom.ui.training;

import org.jspecify.annotations.NullMarked;
