/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Options: what stands on the command line beside the command and its arguments. */
typedef struct
{
  char *base;
  char *passphrase_file;
  char *date;
  gboolean json;
  gboolean aide;
  gboolean version;

  char *centre;
  gboolean sans_phrase;
  char *dossiers;
  char *seed;
  char *affiliee;
  char *cme;
  char *fiphfp_cadre;
  char *fiphfp_collectivite;
  char *fiphfp_contribution;
  gboolean remplacer;
  gboolean essai;
  char *sortie;
  char *filtre;
  char *statut;
  char *prestation;
  gboolean retard;
  char *raison;
  char *genre;
  char *acces;
  gboolean brouillon;
  char *theme;
  char *modele;
  char *entretien;
  char *du;
  char *au;
  char *ics;
} Options;

gboolean options_parse       (Options      *self,
                              char       ***argv,
                              GError      **error);
void     options_clear       (Options      *self);
char    *options_find_extra  (const Options *self,
                              const char   *acceptees);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

G_END_DECLS
