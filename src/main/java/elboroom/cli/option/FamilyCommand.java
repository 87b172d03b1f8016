package elboroom.cli.option;

/// A command that trains: it also has an option for each setting of each family.
public interface FamilyCommand {

    ModelOptions model();
}
