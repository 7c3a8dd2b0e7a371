/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/regle-private.h"

#include "base/formats.h"
#include "model/heures.h"
#include "model/parcours.h"

#include <glib/gi18n.h>

/* Hours (prestations, rule 3), and the number and length of the meetings. */

/* How far is far from an average or an "environ"? No centre says it. Assumption: a tenth, and
 * half an hour at least. */
#define TOLERANCE_MINUTES 30

typedef struct
{
  Regle *regle;
  DossierComplet *complet;
  Heures heures;
  gint64 prevues;        /* done, and planned */
  gint64 convenues;      /* by the signed agreement, or CHAMP_ABSENT */
  gboolean avenant;      /* a signed amendment fixes them */
} Compte;

static gint64
get_tolerance (gint64 minutes)
{
  return MAX (minutes / 10, TOLERANCE_MINUTES);
}

/* The agreement, then the amendments: the most hours that all have signed. */
static void
find_agreed (Compte *compte)
{
  compte->convenues = CHAMP_ABSENT;
  for (guint i = 0; i < compte->complet->conventions->len; i++)
    {
      Convention *convention = compte->complet->conventions->pdata[i];
      const gboolean avenant = g_strcmp0 (convention->genre, "avenant") == 0;

      if (convention->heures_minutes == CHAMP_ABSENT ||
          (!avenant && g_strcmp0 (convention->genre, "tripartite") != 0) ||
          !parcours_is_signed (compte->complet, convention))
        continue;
      if (convention->heures_minutes > compte->convenues)
        {
          compte->convenues = convention->heures_minutes;
          compte->avenant = avenant;
        }
    }
}

static void
check_agreed (Compte *compte)
{
  g_autofree char *faites = format_duree (compte->heures.total_compte_minutes);
  g_autofree char *prevues = format_duree (compte->prevues);
  g_autofree char *convenues = format_duree (compte->convenues);

  if (compte->convenues == CHAMP_ABSENT)
    return;

  if (compte->heures.total_compte_minutes > compte->convenues)
    regle_note (compte->regle, VERDICT_REFUS,
                _("%s are done and the signed agreement says %s: have an amendment signed."),
                faites, convenues);
  else if (compte->prevues > compte->convenues)
    regle_note (compte->regle, VERDICT_ALERTE,
                _("%s are done or planned and the signed agreement says %s: have an amendment "
                  "signed first."), prevues, convenues);
}

/* An amendment that all have signed may go beyond the prestation: it warns, and no more. */
static void
check_maximum (Compte *compte)
{
  const gint64 maximum = compte->heures.max_minutes;
  const gboolean souple = compte->complet->prestation->heures->approximatif ||
                          (compte->avenant && compte->convenues > maximum);
  g_autofree char *faites = format_duree (compte->heures.total_compte_minutes);
  g_autofree char *prevues = format_duree (compte->prevues);
  g_autofree char *limite = format_duree (maximum);

  if (maximum == CHAMP_ABSENT)
    return;

  if (compte->heures.total_compte_minutes > maximum)
    regle_note (compte->regle, souple ? VERDICT_ALERTE : VERDICT_REFUS,
                _("%s are done, above the maximum of %s: have an amendment signed, or check the "
                  "times."), faites, limite);
  else if (compte->prevues > maximum)
    regle_note (compte->regle, VERDICT_ALERTE,
                _("%s are done or planned, above the maximum of %s: shorten or drop a meeting."),
                prevues, limite);
}

static void
check_minimum (Compte *compte)
{
  const gint64 minimum = compte->heures.min_minutes;
  g_autofree char *faites = format_duree (compte->heures.total_compte_minutes);
  g_autofree char *limite = format_duree (minimum);

  if (minimum == CHAMP_ABSENT || compte->heures.total_compte_minutes >= minimum ||
      !parcours_is_concluded (compte->complet))
    return;

  regle_note (compte->regle,
              compte->complet->prestation->heures->approximatif ? VERDICT_ALERTE : VERDICT_REFUS,
              _("The assessment is concluded with %s, below the minimum of %s: check that every "
                "time is recorded."), faites, limite);
}

static void
check_average (Compte *compte)
{
  const gint64 moyenne = compte->heures.indicatif_minutes;
  g_autofree char *faites = format_duree (compte->heures.total_compte_minutes);
  g_autofree char *attendues = format_duree (moyenne);

  if (moyenne == CHAMP_ABSENT)
    return;

  if (compte->heures.total_compte_minutes > moyenne + get_tolerance (moyenne))
    regle_note (compte->regle, VERDICT_ALERTE,
                _("%s are done, well above the average of %s: check the times, or tell the parties "
                  "why."), faites, attendues);
  else if (parcours_is_concluded (compte->complet) &&
           compte->heures.total_compte_minutes < moyenne - get_tolerance (moyenne))
    regle_note (compte->regle, VERDICT_ALERTE,
                _("The assessment is concluded with %s, well below the average of %s: check that "
                  "every time is recorded."), faites, attendues);
}

static gboolean
has_ecart_of_meetings (DossierComplet *complet)
{
  for (guint i = 0; i < complet->ecarts->len; i++)
    {
      Ecart *ecart = complet->ecarts->pdata[i];

      if (g_strcmp0 (ecart->quoi, "entretien") == 0 && !texte_is_blank (ecart->raison))
        return TRUE;
    }

  return FALSE;
}

/* "8 entretiens", "cinq entretiens": an écart with a reason explains another number. */
static void
check_number (Compte *compte)
{
  const PrestationEntretiens *entretiens = compte->complet->prestation->entretiens;
  gint64 tenus = 0;

  if (entretiens == NULL || entretiens->nombre == CHAMP_ABSENT ||
      has_ecart_of_meetings (compte->complet))
    return;

  for (guint i = 0; i < compte->complet->entretiens->len; i++)
    {
      Entretien *entretien = compte->complet->entretiens->pdata[i];

      tenus += entretien_is_held (entretien) && entretien->genre != NULL &&
               prestation_counts_genre (compte->complet->prestation, entretien->genre);
    }

  if (tenus > entretiens->nombre ||
      (tenus < entretiens->nombre && parcours_is_concluded (compte->complet)))
    regle_note (compte->regle, VERDICT_ALERTE,
                _("%d meetings were held and the service foresees %d: give the reason as an "
                  "adaptation."), (gint) tenus, (gint) MIN (entretiens->nombre, G_MAXINT));
}

static gboolean
is_far (gint64   minutes,
        gint64   minimum,
        gint64   maximum,
        gboolean souple)
{
  if (minimum != CHAMP_ABSENT && minutes < minimum - (souple ? get_tolerance (minimum) : 0))
    return TRUE;

  return maximum != CHAMP_ABSENT && minutes > maximum + (souple ? get_tolerance (maximum) : 0);
}

static const PrestationReunion *
find_meeting (const Prestation *prestation,
              const char       *genre)
{
  GPtrArray *listes[] = { prestation->reunions, prestation->reunions_facultatives };

  for (guint i = 0; i < G_N_ELEMENTS (listes); i++)
    for (guint j = 0; j < listes[i]->len; j++)
      {
        const PrestationReunion *reunion = listes[i]->pdata[j];

        if (g_strcmp0 (reunion->genre, genre) == 0)
          return reunion;
      }

  return NULL;
}

static void
check_length (Compte    *compte,
              Entretien *entretien)
{
  const Prestation *prestation = compte->complet->prestation;
  const PrestationReunion *reunion = find_meeting (prestation, entretien->genre);
  const PrestationEntretiens *entretiens = prestation->entretiens;
  g_autofree char *date = regle_format_debut (entretien);
  g_autofree char *duree = format_duree (entretien->duree_minutes);
  gboolean loin = FALSE;

  if (entretien->duree_minutes == CHAMP_ABSENT)
    return;

  if (reunion != NULL)
    loin = is_far (entretien->duree_minutes, reunion->duree_minutes, reunion->duree_minutes,
                   reunion->environ);
  else if (entretiens != NULL && g_strcmp0 (entretien->genre, "individuel") == 0)
    loin = is_far (entretien->duree_minutes, entretiens->duree_min_minutes,
                   entretiens->duree_max_minutes, prestation->heures->approximatif);

  if (loin)
    regle_note (compte->regle, VERDICT_ALERTE,
                _("The meeting of %s lasts %s, which is not what the service foresees: check its "
                  "length."), date, duree);
}

static void
check_meetings (Compte *compte)
{
  for (guint i = 0; i < compte->complet->entretiens->len; i++)
    {
      Entretien *entretien = compte->complet->entretiens->pdata[i];

      if (!entretien_counts (entretien))
        continue;
      check_length (compte, entretien);
      if (entretien->duree_minutes == CHAMP_ABSENT && entretien_is_held (entretien))
        {
          g_autofree char *date = regle_format_debut (entretien);

          regle_note (compte->regle, VERDICT_INCONNU,
                      _("The length of the meeting of %s is not known: record it."), date);
        }
    }
}

static char *
describe_foreseen (const Heures *heures)
{
  g_autofree char *minimum = format_duree (heures->min_minutes);
  g_autofree char *maximum = format_duree (heures->max_minutes);
  g_autofree char *moyenne = format_duree (heures->indicatif_minutes);

  if (heures->indicatif_minutes != CHAMP_ABSENT)
    return g_strdup_printf (_("%s on average"), moyenne);
  if (heures->min_minutes == heures->max_minutes)
    return g_steal_pointer (&minimum);
  if (heures->min_minutes == CHAMP_ABSENT)
    return g_strdup_printf (_("%s at most"), maximum);
  if (heures->max_minutes == CHAMP_ABSENT)
    return g_strdup_printf (_("%s at least"), minimum);

  return g_strdup_printf (_("%s to %s"), minimum, maximum);
}

static gboolean
fixes_hours (const Prestation *prestation)
{
  return prestation->heures->min_minutes != CHAMP_ABSENT ||
         prestation->heures->max_minutes != CHAMP_ABSENT ||
         prestation->heures->indicatif_minutes != CHAMP_ABSENT;
}

static void
note_done (Compte *compte)
{
  g_autofree char *faites = format_duree (compte->heures.total_compte_minutes);
  g_autofree char *attendues = NULL;

  if (!fixes_hours (compte->complet->prestation))
    {
      regle_note (compte->regle, VERDICT_OK, _("%s are done; the service fixes no hours."), faites);
      return;
    }

  attendues = describe_foreseen (&compte->heures);
  regle_note (compte->regle, VERDICT_OK, _("%s are done; the service foresees %s."), faites,
              attendues);
}

void
regle_heures (Regle          *self,
              DossierComplet *complet,
              gint64          jour)
{
  const PrestationHeures *heures = complet->prestation->heures;
  Compte compte = { .regle = self, .complet = complet };

  regle_set_source (self, heures->source, heures->hypothese);
  if (!fixes_hours (complet->prestation) && complet->prestation->entretiens == NULL)
    {
      regle_note (self, VERDICT_OK, _("The centre fixes no hours for this service."));
      return;
    }
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "statut employeur_informe") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "debut duree_minutes genre statut") ||
      !regle_reads_all (self, complet, TYPE_TEMPS, "nature minutes") ||
      !regle_reads_all (self, complet, TYPE_CONVENTION, "genre heures_minutes") ||
      !regle_reads_all (self, complet, TYPE_SIGNATURE, "convention partie le") ||
      !regle_reads_all (self, complet, TYPE_ECART, "quoi raison"))
    return;

  heures_compute (complet, &compte.heures);
  compte.prevues = compte.heures.total_compte_minutes +
                   (compte.heures.compte_entretiens ? compte.heures.entretiens_prevus_minutes : 0);
  find_agreed (&compte);

  note_done (&compte);
  check_agreed (&compte);
  check_maximum (&compte);
  check_minimum (&compte);
  check_average (&compte);
  check_meetings (&compte);
  check_number (&compte);
}
