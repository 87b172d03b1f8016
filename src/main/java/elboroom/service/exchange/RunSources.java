package elboroom.service.exchange;

import java.util.function.Supplier;

import elboroom.service.data.LoadedData;
import elboroom.service.engine.Answers;

/// What an export may need besides the files of a run.
///
/// @param answers encodes and decodes
/// @param data the data of the run, read when they are needed
public record RunSources(Answers answers, Supplier<LoadedData> data) {}
