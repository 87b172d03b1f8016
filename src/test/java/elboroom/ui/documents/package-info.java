@NullMarked
package elboroom.ui.documents;

import org.jspecify.annotations.NullMarked;
