/// Tests of elboroom.ui.control.formula, and the generator of its outlines.
@NullMarked
package elboroom.ui.control.formula;

import org.jspecify.annotations.NullMarked;
