/// The tour: a few steps that point at parts of the window and say what to do there.
@NullMarked
package elboroom.ui.tour;

import org.jspecify.annotations.NullMarked;
