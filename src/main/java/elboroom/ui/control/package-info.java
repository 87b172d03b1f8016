/// Reusable controls that do not depend on a view model.
@NullMarked
package elboroom.ui.control;

import org.jspecify.annotations.NullMarked;
