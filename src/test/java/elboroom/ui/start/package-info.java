@NullMarked
package elboroom.ui.start;

import org.jspecify.annotations.NullMarked;
