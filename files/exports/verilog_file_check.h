// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace quantoscope {

/// Declarations of a test bench: the task check(opened, needed) checks a file for $readmemh, which was opened
/// as `opened` and must have `needed` words.
inline constexpr std::string_view verilogFileCheck = R"(    integer file;
    integer words;
    integer character;
    reg in_word;
    reg in_comment;
    reg intact;
    reg bad;
    reg any_bad;

    // Counts the words in a file for $readmemh. If the count is wrong or the file contains characters other than
    // hexadecimal digits, sets bad and prints the beginning of an error message.
    task check;
        input integer opened;
        input integer needed;
        begin
            words = 0;
            in_word = 0;
            in_comment = 0;
            intact = 1;
            character = opened == 0 ? -1 : $fgetc(opened);
            while (character != -1) begin
                if (character == "\n") begin
                    in_word = 0;
                    in_comment = 0;
                end else if (!in_comment) begin
                    if ((character >= "0" && character <= "9") || character == "_" ||
                        (character >= "a" && character <= "f") || (character >= "A" && character <= "F")) begin
                        if (!in_word)
                            words = words + 1;
                        in_word = 1;
                    end else begin
                        in_word = 0;
                        in_comment = character == "/";
                        if (!in_comment && character != " " && character != "\t" && character != 13)
                            intact = 0;
                    end
                end
                character = $fgetc(opened);
            end
            bad = opened == 0 || !intact || words != needed;
            any_bad = any_bad || bad;
            if (opened == 0)
                $write("FAILED: cannot read ");
            else if (!intact)
                $write("FAILED: characters other than hexadecimal digits in ");
            else if (bad)
                $write("FAILED: %0d words instead of %0d in ", words, needed);
            if (opened != 0)
                $fclose(opened);
        end
    endtask

)";

} // namespace quantoscope
