/// Rows of the set-up: typed values, their controls and problems, folded parts.
@NullMarked
package elboroom.ui.setup.form;

import org.jspecify.annotations.NullMarked;
