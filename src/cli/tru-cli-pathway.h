/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-cli.h"

G_BEGIN_DECLS

/* What the commands of a support's way share. */
TruRecord *tru_cli_find_support (TruCli      *cli,
                                 guint        n,
                                 GError     **error);
void       tru_cli_print_kept   (TruCli      *cli,
                                 TruRecord   *record,
                                 const char  *support);
void       tru_cli_print_decision (TruCli    *cli,
                                 TruRecord   *decision);

G_END_DECLS
