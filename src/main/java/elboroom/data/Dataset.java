package elboroom.data;

import elboroom.domain.DataSummary;

/// A loaded data set.
public record Dataset(DataSummary summary, Split train, Split heldOut) {}
