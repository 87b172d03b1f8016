@NullMarked
package elboroom.ui.drop;

import org.jspecify.annotations.NullMarked;
