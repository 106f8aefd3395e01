/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Ways to spoil a file. Each takes its chances from @rand, so that a seed always gives the same file. */
typedef GString *(*TruMutation) (const GString *file,
                                 GRand         *rand);

GString *tru_mutation_cut     (const GString *file,
                               GRand         *rand);
GString *tru_mutation_flip    (const GString *file,
                               GRand         *rand);
GString *tru_mutation_move    (const GString *file,
                               GRand         *rand);
GString *tru_mutation_value   (const GString *file,
                               GRand         *rand);
GString *tru_mutation_lines   (const GString *file,
                               GRand         *rand);
