@NullMarked
package elboroom.service.document;

import org.jspecify.annotations.NullMarked;
