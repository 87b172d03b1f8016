/// Train, pause, stop, and the progress line.
@NullMarked
package elboroom.ui.training;

import org.jspecify.annotations.NullMarked;
