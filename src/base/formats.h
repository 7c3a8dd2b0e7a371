/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

#define ESPACE_INSECABLE "\302\240"           /* U+00A0 */
#define ESPACE_FINE_INSECABLE "\342\200\257"  /* U+202F */

/**
 * FormatJour:
 * @FORMAT_JOUR_LONG: mardi 24 novembre 2026
 * @FORMAT_JOUR_DATE: 24 novembre 2026
 * @FORMAT_JOUR_COURT: mar. 24 nov.
 * @FORMAT_JOUR_COURT_ANNEE: mar. 24 nov. 2026
 * @FORMAT_JOUR_BREF: 24 nov.
 * @FORMAT_JOUR_CHIFFRES: 24/11/2026
 */
typedef enum
{
  FORMAT_JOUR_LONG,
  FORMAT_JOUR_DATE,
  FORMAT_JOUR_COURT,
  FORMAT_JOUR_COURT_ANNEE,
  FORMAT_JOUR_BREF,
  FORMAT_JOUR_CHIFFRES,
} FormatJour;

/* Dates, hours and amounts are the field's own: French whatever the locale. */

char       *format_jour         (gint64      jour,
                                 FormatJour  format);
char       *format_heure        (gint64      instant);
char       *format_minute       (gint        minute_du_jour);
char       *format_plage_heures (gint64      debut,
                                 gint64      duree_minutes);
char       *format_moment       (gint64      instant,
                                 FormatJour  format);
char       *format_duree        (gint64      minutes);
char       *format_euros        (gint64      centimes);
char       *format_taille       (gint64      octets);
char       *format_nom          (const char *nom,
                                 const char *prenom);
const char *format_mois         (gint        mois);
const char *format_mois_court   (gint        mois);
const char *format_jour_semaine (gint        weekday);
char       *format_mois_annee   (gint64      jour);
char       *format_majuscule    (const char *texte);

G_END_DECLS
