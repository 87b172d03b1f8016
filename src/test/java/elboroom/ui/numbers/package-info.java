@NullMarked
package elboroom.ui.numbers;

import org.jspecify.annotations.NullMarked;
