/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-periode.h"

#include "agenda/agenda-mois.h"
#include "base/formats.h"
#include "base/jour.h"

#include <glib/gi18n.h>

#define SEMAINE 7

static gint64
get_monday (gint64 jour)
{
  return jour - (jour_get_weekday (jour) - 1);
}

/**
 * agenda_periode_get:
 * @jour: a day
 *
 * Returns: the day, its week from Monday, or its month
 */
Plage
agenda_periode_get (AgendaVue vue,
                    gint64    jour)
{
  if (vue == AGENDA_VUE_JOUR)
    return (Plage) { jour, jour + 1 };
  if (vue == AGENDA_VUE_SEMAINE)
    return (Plage) { get_monday (jour), get_monday (jour) + SEMAINE };

  return plage_of_month (jour);
}

static char *
format_semaine (gint64 lundi)
{
  const gint64 dimanche = lundi + SEMAINE - 1;
  g_autofree char *fin = format_jour (dimanche, FORMAT_JOUR_DATE);
  g_autofree char *debut = NULL;
  gint annee, annee_fin, mois, mois_fin, jour;

  jour_to_ymd (dimanche, &annee_fin, &mois_fin, &jour);
  jour_to_ymd (lundi, &annee, &mois, &jour);
  if (annee != annee_fin)
    debut = format_jour (lundi, FORMAT_JOUR_DATE);
  else
    debut = mois == mois_fin ? g_strdup_printf ("%d", jour) : format_jour (lundi, FORMAT_JOUR_BREF);

  return g_strdup_printf ("%s – %s", debut, fin);
}

/**
 * agenda_periode_format_titre:
 *
 * Returns: (transfer full): "Jeudi 12 novembre 2026", "9 – 15 novembre 2026" or "Novembre 2026"
 */
char *
agenda_periode_format_titre (AgendaVue vue,
                             gint64    jour)
{
  if (vue == AGENDA_VUE_JOUR)
    {
      g_autofree char *texte = format_jour (jour, FORMAT_JOUR_LONG);

      return format_majuscule (texte);
    }
  if (vue == AGENDA_VUE_SEMAINE)
    return format_semaine (get_monday (jour));

  return format_mois_annee (jour);
}

/**
 * agenda_periode_format_resume:
 * @n: how many entretiens it has
 * @feries: those of the centre
 *
 * Returns: (transfer full): how many entretiens and holidays it has, and the number of a week (ISO 8601)
 */
char *
agenda_periode_format_resume (AgendaVue vue,
                              gint64    jour,
                              guint     n,
                              Feries    feries)
{
  g_autofree char *entretiens =
    n > 0 ? g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n) : g_strdup (_("No meeting"));
  g_autofree char *jours = NULL;
  guint n_feries;

  if (vue == AGENDA_VUE_JOUR)
    {
      const char *ferie = feries_get (jour, feries);

      return g_strdup_printf ("%s%s%s", entretiens, ferie != NULL ? " · " : "",
                              ferie != NULL ? ferie : "");
    }
  if (vue == AGENDA_VUE_SEMAINE)
    return g_strdup_printf (_("week %d · %s"), jour_get_week (get_monday (jour)), entretiens);

  n_feries = agenda_mois_count_feries (jour, feries);
  jours = g_strdup_printf (ngettext ("%u public holiday", "%u public holidays", n_feries), n_feries);
  return n_feries > 0 ? g_strdup_printf ("%s · %s", entretiens, jours)
                      : g_steal_pointer (&entretiens);
}
