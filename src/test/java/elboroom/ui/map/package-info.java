@NullMarked
package elboroom.ui.map;

import org.jspecify.annotations.NullMarked;
