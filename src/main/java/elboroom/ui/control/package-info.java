/// Reusable controls that know no ViewModel.
@NullMarked
package elboroom.ui.control;

import org.jspecify.annotations.NullMarked;
