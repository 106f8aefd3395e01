/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-cli.h"

G_BEGIN_DECLS

void     tru_cli_arguments_init  (TruCli       *cli,
                                  char        **argv);
gboolean tru_cli_arguments_parse (TruCli       *cli,
                                  char        **argv,
                                  GError      **error);

G_END_DECLS
