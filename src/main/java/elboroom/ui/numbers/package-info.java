/// The pane of measured numbers: bound, log p(x), what KL is made of, dimensions.
@NullMarked
package elboroom.ui.numbers;

import org.jspecify.annotations.NullMarked;
