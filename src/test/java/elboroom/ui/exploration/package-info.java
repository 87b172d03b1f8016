@NullMarked
package elboroom.ui.exploration;

import org.jspecify.annotations.NullMarked;
