@NullMarked
package elboroom.ui.compare;

import org.jspecify.annotations.NullMarked;
