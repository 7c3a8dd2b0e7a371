/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "documents/administratif.h"
#include "documents/mots.h"
#include "model/parcours.h"
#include "model/rendez-vous.h"

/* When one comes: the next meeting, the half-days to sign, what was attended. */

void
modele_read_rendez_vous (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->sujet = rendez_vous_find (contexte->source->complet, contexte->source->jour);
}

static void
read_rendez_vous_date (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = instant_get_jour (((const Entretien *) sujet)->debut);
}

static void
read_rendez_vous_heure (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = format_heure (((const Entretien *) sujet)->debut);
}

static void
read_rendez_vous_titre (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = administratif_un_entretien (((const Entretien *) sujet)->genre);
}

/* Of the meeting, else of the dossier. */
static void
read_rendez_vous_lieu (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const char *own = ((const Entretien *) sujet)->lieu;

  valeur->texte = g_strdup (modele_has_text (own) ? own : contexte->source->complet->dossier->lieu);
}

static void
read_a_trois (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Entretien *self = sujet;

  valeur->nombre = contexte->source->complet->dossier->employeur_informe != 0
                   && self->presents != NULL
                   && g_strv_contains ((const char *const *) self->presents, "collectivite");
}

static const ModeleVariable rendez_vous[] = {
  LU ("date", MODELE_DATE, read_rendez_vous_date),
  LU ("heure", MODELE_TEXTE, read_rendez_vous_heure),
  CHAMP ("duree", MODELE_DUREE, Entretien, duree_minutes),
  LU ("un_entretien", MODELE_TEXTE, read_rendez_vous_titre),
  TEXTE ("genre", Entretien, genre),
  TEXTE ("mode", Entretien, mode),
  LU ("lieu", MODELE_TEXTE, read_rendez_vous_lieu),
  LU ("avec_collectivite", MODELE_BOOLEEN, read_a_trois),
};

CLASSE (modele_classe_rendez_vous, "rendez_vous", rendez_vous);

static void
read_horaires (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const DemiJournee *self = sujet;

  valeur->texte = format_plage_heures (self->debut, (self->fin - self->debut) / 60);
}

static void
read_demi (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (demi_journee_name (((const DemiJournee *) sujet)->demi));
}

/* "Matin", and under it when: the row is as high as that of a date. */
static void
read_nom_horaires (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const DemiJournee *self = sujet;
  g_autofree char *name = format_majuscule (demi_journee_name (self->demi));
  g_autofree char *hours = format_plage_heures (self->debut, (self->fin - self->debut) / 60);
  g_auto (GStrv) words = g_strsplit (hours, " ", -1);
  g_autofree char *whole = g_strjoinv (ESPACE_INSECABLE, words);

  valeur->texte = g_strdup_printf ("%s\n%s", name, whole);
}

/* On two lines, none of which is cut: there must be room to sign. */
static void
read_jour_date (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const DemiJournee *self = sujet;
  g_autofree char *date = format_jour (self->jour, FORMAT_JOUR_DATE);
  g_autofree char *day = format_majuscule (format_jour_semaine (jour_get_weekday (self->jour)));
  g_auto (GStrv) words = g_strsplit (date, " ", -1);
  g_autofree char *whole = g_strjoinv (ESPACE_INSECABLE, words);

  valeur->texte = g_strdup_printf ("%s\n%s", day, whole);
}

static const ModeleVariable demi_journee[] = {
  DATE ("date", DemiJournee, jour),
  LU ("jour_date", MODELE_TEXTE, read_jour_date),
  LU ("nom", MODELE_TEXTE, read_demi),
  LU ("horaires", MODELE_TEXTE, read_horaires),
  LU ("nom_horaires", MODELE_TEXTE, read_nom_horaires),
};

static CLASSE (classe_demi_journee, "demi_journee", demi_journee);

static void
read_demi_journees (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->elements = administratif_demi_journees (contexte->source->complet);
}

static void
read_seances (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->elements = administratif_seances (contexte->source->complet);
}

static void
read_nombre (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  g_autoptr (GPtrArray) seances = administratif_seances (contexte->source->complet);

  valeur->nombre = seances->len;
}

static void
read_presence_duree (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  g_autoptr (GPtrArray) seances = administratif_seances (contexte->source->complet);

  valeur->nombre = 0;
  for (guint i = 0; i < seances->len; i++)
    valeur->nombre += MAX (((const Entretien *) seances->pdata[i])->duree_minutes, 0);
}

static void
read_presence_periode (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  g_autoptr (GPtrArray) seances = administratif_seances (contexte->source->complet);
  const Entretien *first = seances->len > 0 ? seances->pdata[0] : NULL;
  const Entretien *last = seances->len > 0 ? seances->pdata[seances->len - 1] : NULL;

  if (first != NULL)
    valeur->texte = mots_periode (instant_get_jour (first->debut), instant_get_jour (last->debut));
}

static void
read_seance_horaires (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Entretien *self = sujet;

  valeur->texte = format_plage_heures (self->debut, self->duree_minutes);
}

static void
read_modalite (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const char *mode = mots_mode (((const Entretien *) sujet)->mode);

  valeur->texte = g_strdup (*mode != '\0' ? mode : "en présentiel");
}

static const ModeleVariable seance[] = {
  LU ("date", MODELE_DATE, read_rendez_vous_date),
  LU ("horaires", MODELE_TEXTE, read_seance_horaires),
  LU ("modalite", MODELE_TEXTE, read_modalite),
  CHAMP ("duree", MODELE_DUREE, Entretien, duree_minutes),
};

static CLASSE (classe_seance, "seance", seance);

static const ModeleVariable presence[] = {
  LISTE ("demi_journees", read_demi_journees, &classe_demi_journee),
  LISTE ("seances", read_seances, &classe_seance),
  LU ("nombre", MODELE_NOMBRE, read_nombre),
  LU ("duree", MODELE_DUREE, read_presence_duree),
  LU ("periode", MODELE_TEXTE, read_presence_periode),
};

CLASSE (modele_classe_presence, "presence", presence);
