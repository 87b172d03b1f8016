/// Tables: how their columns are used and scaled, and what is known of them without the file.
@NullMarked
package elboroom.domain.table;

import org.jspecify.annotations.NullMarked;
