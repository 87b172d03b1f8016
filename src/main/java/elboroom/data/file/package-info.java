/// Listing of untrusted folders, and the problems of reading them.
@NullMarked
package elboroom.data.file;

import org.jspecify.annotations.NullMarked;
