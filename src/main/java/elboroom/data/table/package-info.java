/// Reads tables of text, CSV and TSV: encoding and format are detected, then each row becomes an example.
@NullMarked
package elboroom.data.table;

import org.jspecify.annotations.NullMarked;
