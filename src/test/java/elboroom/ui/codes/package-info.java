@NullMarked
package elboroom.ui.codes;

import org.jspecify.annotations.NullMarked;
