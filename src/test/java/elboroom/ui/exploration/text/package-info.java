@NullMarked
package elboroom.ui.exploration.text;

import org.jspecify.annotations.NullMarked;
