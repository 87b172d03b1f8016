@NullMarked
package elboroom.ui.training;

import org.jspecify.annotations.NullMarked;
