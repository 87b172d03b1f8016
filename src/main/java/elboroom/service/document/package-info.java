/// Reads the documents of the program and searches them.
@NullMarked
package elboroom.service.document;

import org.jspecify.annotations.NullMarked;
