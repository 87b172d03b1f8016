/// The metrics pane: bound, log p(x), the parts of KL, dimensions.
@NullMarked
package elboroom.ui.numbers;

import org.jspecify.annotations.NullMarked;
