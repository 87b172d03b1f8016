/// Every thread of the program: training, inference and the loading of data.
@NullMarked
package elboroom.service;

import org.jspecify.annotations.NullMarked;
