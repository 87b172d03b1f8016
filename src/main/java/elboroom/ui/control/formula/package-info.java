/// Typeset formulas, and texts that contain them.
@NullMarked
package elboroom.ui.control.formula;

import org.jspecify.annotations.NullMarked;
