/// The grid of discrete codes.
@NullMarked
package elboroom.ui.control.code;

import org.jspecify.annotations.NullMarked;
