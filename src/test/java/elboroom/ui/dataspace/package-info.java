@NullMarked
package elboroom.ui.dataspace;

import org.jspecify.annotations.NullMarked;
