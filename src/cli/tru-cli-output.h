/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "tru-cli.h"

G_BEGIN_DECLS

TruCliExit tru_cli_exit_code     (const GError  *error);
void       tru_cli_report        (TruCli        *cli,
                                  const GError  *error);
void       tru_cli_warn          (TruCli        *cli,
                                  GPtrArray     *findings);
void       tru_cli_print_warnings (TruCli       *cli);
gboolean   tru_cli_flush         (TruCli        *cli,
                                  GError       **error);
void       tru_cli_print         (TruCli        *cli,
                                  const char    *format,
                                  ...) G_GNUC_PRINTF (2, 3);
void       tru_cli_print_value   (TruCli        *cli,
                                  const char    *label,
                                  const char    *value);
void       tru_cli_print_json    (TruCli        *cli,
                                  JsonNode      *node);
void       tru_cli_print_builder (TruCli        *cli,
                                  JsonBuilder   *builder);
void       tru_cli_print_identity (TruCli      *cli,
                                   const char  *kind,
                                   const char  *uid);
void       tru_cli_add_text      (JsonBuilder   *builder,
                                  const char    *name,
                                  const char    *text);
void       tru_cli_add_int       (JsonBuilder   *builder,
                                  const char    *name,
                                  gint64         number);

G_END_DECLS
