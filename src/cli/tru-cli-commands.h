/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tru-cli.h"

G_BEGIN_DECLS

const TruCliCommand *tru_cli_commands     (guint       *n_commands);
const TruCliCommand *tru_cli_command_find (const char  *name);

/* tru-cli-exchange.c */
gboolean tru_cli_demo      (TruCli  *cli,
                            GError **error);
gboolean tru_cli_import    (TruCli  *cli,
                            GError **error);
gboolean tru_cli_export    (TruCli  *cli,
                            GError **error);

/* tru-cli-late.c */
gboolean tru_cli_late      (TruCli  *cli,
                            GError **error);

/* tru-cli-labels.c */
gboolean tru_cli_labels    (TruCli  *cli,
                            GError **error);

/* tru-cli-table.c */
gboolean tru_cli_import_table (TruCli  *cli,
                               GError **error);

/* tru-cli-listing.c */
gboolean tru_cli_status    (TruCli  *cli,
                            GError **error);
gboolean tru_cli_list      (TruCli  *cli,
                            GError **error);
gboolean tru_cli_show      (TruCli  *cli,
                            GError **error);

/* tru-cli-records.c */
gboolean tru_cli_add       (TruCli  *cli,
                            GError **error);
gboolean tru_cli_set       (TruCli  *cli,
                            GError **error);
gboolean tru_cli_remove    (TruCli  *cli,
                            GError **error);

/* tru-cli-lending.c */
gboolean tru_cli_check_out (TruCli  *cli,
                            GError **error);
gboolean tru_cli_check_in  (TruCli  *cli,
                            GError **error);
gboolean tru_cli_renew     (TruCli  *cli,
                            GError **error);
gboolean tru_cli_issue     (TruCli  *cli,
                            GError **error);
gboolean tru_cli_recount   (TruCli  *cli,
                            GError **error);

/* tru-cli-care.c */
gboolean tru_cli_transfer  (TruCli  *cli,
                            GError **error);
gboolean tru_cli_repair    (TruCli  *cli,
                            GError **error);

/* tru-cli-reservations.c */
gboolean tru_cli_reserve   (TruCli  *cli,
                            GError **error);

/* tru-cli-stock-take.c */
gboolean tru_cli_stock_take (TruCli  *cli,
                             GError **error);

/* tru-cli-contracts.c */
gboolean tru_cli_contract  (TruCli  *cli,
                            GError **error);
gboolean tru_cli_sign      (TruCli  *cli,
                            GError **error);

/* tru-cli-planning.c */
gboolean tru_cli_plan_worksite (TruCli  *cli,
                                GError **error);
gboolean tru_cli_slots     (TruCli  *cli,
                            GError **error);
gboolean tru_cli_agenda    (TruCli  *cli,
                            GError **error);

/* tru-cli-papers.c */
gboolean tru_cli_slip      (TruCli  *cli,
                            GError **error);
gboolean tru_cli_print_paper (TruCli  *cli,
                              GError **error);
gboolean tru_cli_figures   (TruCli  *cli,
                            GError **error);

/* tru-cli-calendar.c */
gboolean tru_cli_calendar  (TruCli  *cli,
                            GError **error);
gboolean tru_cli_import_calendar (TruCli  *cli,
                                  GError **error);

/* tru-cli-history.c */
gboolean tru_cli_undo      (TruCli  *cli,
                            GError **error);
gboolean tru_cli_history   (TruCli  *cli,
                            GError **error);
gboolean tru_cli_check     (TruCli  *cli,
                            GError **error);

/* tru-cli-programmes.c */
gboolean tru_cli_programme (TruCli  *cli,
                            GError **error);

/* tru-cli-referrals.c */
gboolean tru_cli_refer (TruCli  *cli,
                        GError **error);

/* tru-cli-pathway.c */
gboolean tru_cli_assess (TruCli  *cli,
                         GError **error);
gboolean tru_cli_plan (TruCli  *cli,
                       GError **error);
gboolean tru_cli_review (TruCli  *cli,
                         GError **error);

/* tru-cli-decisions.c */
gboolean tru_cli_decide (TruCli  *cli,
                         GError **error);
gboolean tru_cli_grant (TruCli  *cli,
                        GError **error);
gboolean tru_cli_close_support (TruCli  *cli,
                                GError **error);
gboolean tru_cli_step (TruCli  *cli,
                       GError **error);

/* tru-cli-committees.c */
gboolean tru_cli_committee (TruCli  *cli,
                            GError **error);

/* tru-cli-figures.c */
gboolean tru_cli_deadlines (TruCli  *cli,
                            GError **error);
gboolean tru_cli_rent_share (TruCli  *cli,
                             GError **error);
gboolean tru_cli_budget (TruCli  *cli,
                         GError **error);

G_END_DECLS
