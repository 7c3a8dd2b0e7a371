/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/agenda-item.h"

#include "base/formats.h"
#include "base/instant.h"
#include "model/conflit.h"
#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>

/**
 * AgendaItem:
 *
 * One entretien as the agenda shows it: a value that never changes, for a #GListModel.
 */
struct _AgendaItem
{
  GObject parent_instance;

  AgendaDonnees donnees;
};

G_DEFINE_FINAL_TYPE (AgendaItem, agenda_item, G_TYPE_OBJECT)

static void
agenda_item_finalize (GObject *object)
{
  AgendaDonnees *donnees = &JALONS_AGENDA_ITEM (object)->donnees;

  g_clear_pointer (&donnees->uuid, g_free);
  g_clear_pointer (&donnees->nom, g_free);
  g_clear_pointer (&donnees->prenom, g_free);
  g_clear_pointer (&donnees->genre, g_free);
  g_clear_pointer (&donnees->genre_libelle, g_free);
  g_clear_pointer (&donnees->mode, g_free);
  g_clear_pointer (&donnees->statut, g_free);
  g_clear_pointer (&donnees->conseiller, g_free);
  g_clear_pointer (&donnees->lieu, g_free);
  g_clear_pointer (&donnees->agent, g_free);
  g_clear_pointer (&donnees->seance, g_free);
  g_clear_pointer (&donnees->conflit, g_free);
  g_clear_pointer (&donnees->raison, g_free);

  G_OBJECT_CLASS (agenda_item_parent_class)->finalize (object);
}

static void
agenda_item_class_init (AgendaItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = agenda_item_finalize;
}

static void
agenda_item_init (AgendaItem *self)
{
}

/**
 * agenda_item_new:
 * @donnees: copied
 *
 * Returns: (transfer full): an item
 */
AgendaItem *
agenda_item_new (const AgendaDonnees *donnees)
{
  AgendaItem *self = g_object_new (JALONS_TYPE_AGENDA_ITEM, NULL);

  self->donnees = *donnees;
  self->donnees.uuid = g_strdup (donnees->uuid);
  self->donnees.nom = g_strdup (donnees->nom);
  self->donnees.prenom = g_strdup (donnees->prenom);
  self->donnees.genre = g_strdup (donnees->genre);
  self->donnees.genre_libelle = g_strdup (donnees->genre_libelle);
  self->donnees.mode = g_strdup (donnees->mode);
  self->donnees.statut = g_strdup (donnees->statut);
  self->donnees.conseiller = g_strdup (donnees->conseiller);
  self->donnees.lieu = g_strdup (donnees->lieu);
  self->donnees.agent = g_strdup (donnees->agent);
  self->donnees.seance = g_strdup (donnees->seance);
  self->donnees.conflit = g_strdup (donnees->conflit);
  self->donnees.raison = g_strdup (donnees->raison);

  return self;
}

/**
 * agenda_item_get_donnees:
 *
 * Returns: (transfer none): what it holds
 */
const AgendaDonnees *
agenda_item_get_donnees (AgendaItem *self)
{
  g_return_val_if_fail (JALONS_IS_AGENDA_ITEM (self), NULL);

  return &self->donnees;
}

/**
 * agenda_item_get_jour:
 *
 * Returns: the day it starts, in Paris
 */
gint64
agenda_item_get_jour (AgendaItem *self)
{
  g_return_val_if_fail (JALONS_IS_AGENDA_ITEM (self), CHAMP_ABSENT);

  return instant_get_jour (self->donnees.debut);
}

/**
 * agenda_noms_compare:
 *
 * Returns: the order of two people in the agenda: by name, then by first name
 */
gint
agenda_noms_compare (const char *nom,
                     const char *prenom,
                     const char *autre_nom,
                     const char *autre_prenom)
{
  const gint ordre = g_utf8_collate (nom != NULL ? nom : "", autre_nom != NULL ? autre_nom : "");

  return ordre != 0 ? ordre : g_utf8_collate (prenom != NULL ? prenom : "",
                                              autre_prenom != NULL ? autre_prenom : "");
}

/**
 * agenda_item_compare:
 *
 * Returns: the order of two items: by start, absences after entretiens, by end, by name, and always the
 *   same one
 */
gint
agenda_item_compare (AgendaItem *a,
                     AgendaItem *b)
{
  const AgendaDonnees *une = &a->donnees, *autre = &b->donnees;
  const gint64 fin = agenda_item_get_fin (a), autre_fin = agenda_item_get_fin (b);
  gint ordre;

  if (une->debut != autre->debut)
    return une->debut < autre->debut ? -1 : 1;
  if (une->indisponible != autre->indisponible)
    return une->indisponible ? 1 : -1;
  if (fin != autre_fin)
    return fin < autre_fin ? -1 : 1;

  ordre = agenda_noms_compare (une->nom, une->prenom, autre->nom, autre->prenom);
  return ordre != 0 ? ordre : g_strcmp0 (une->uuid, autre->uuid);
}

static gboolean
has_same_others (const AgendaDonnees *a,
                 const AgendaDonnees *b)
{
  return g_strcmp0 (a->conseiller, b->conseiller) == 0 && g_strcmp0 (a->seance, b->seance) == 0
         && g_strcmp0 (a->conflit, b->conflit) == 0 && g_strcmp0 (a->raison, b->raison) == 0;
}

/**
 * agenda_item_equals:
 * @donnees: what an item would hold
 *
 * Returns: whether @self holds the same
 */
gboolean
agenda_item_equals (AgendaItem          *self,
                    const AgendaDonnees *donnees)
{
  const AgendaDonnees *a = &self->donnees;

  return a->debut == donnees->debut && a->duree_minutes == donnees->duree_minutes
         && a->couleur == donnees->couleur && a->indisponible == donnees->indisponible
         && g_strcmp0 (a->uuid, donnees->uuid) == 0 && g_strcmp0 (a->nom, donnees->nom) == 0
         && g_strcmp0 (a->prenom, donnees->prenom) == 0 && g_strcmp0 (a->genre, donnees->genre) == 0
         && g_strcmp0 (a->mode, donnees->mode) == 0 && g_strcmp0 (a->statut, donnees->statut) == 0
         && g_strcmp0 (a->lieu, donnees->lieu) == 0 && g_strcmp0 (a->agent, donnees->agent) == 0
         && has_same_others (a, donnees);
}

/* An entretien that was moved, cancelled or missed leaves its time free. */
static Creneau
get_creneau (const AgendaDonnees *donnees)
{
  const gboolean libre = donnees->duree_minutes == CHAMP_ABSENT || donnees->duree_minutes <= 0
                         || statut_is_anormal (donnees->statut);
  const gboolean present = g_strcmp0 (donnees->mode, "presentiel") == 0;

  return (Creneau) { .debut = donnees->debut,
                     .fin = libre ? donnees->debut : donnees->debut + donnees->duree_minutes * 60,
                     .conseiller = donnees->conseiller != NULL ? donnees->conseiller : "-",
                     .agent = donnees->agent, .lieu = present ? donnees->lieu : NULL,
                     .seance = donnees->seance, .indisponible = donnees->indisponible };
}

/**
 * agenda_item_is_en_conflit:
 *
 * Returns: whether both cannot be kept, as conflit_compare() tells; without a name, the conseiller
 *   is the only one
 */
gboolean
agenda_item_is_en_conflit (AgendaItem *self,
                           AgendaItem *autre)
{
  const Creneau a = get_creneau (&self->donnees), b = get_creneau (&autre->donnees);

  return self != autre && conflit_compare (&a, &b) != CONFLIT_AUCUN;
}

/**
 * agenda_item_get_fin:
 *
 * Returns: when it ends, an instant
 */
gint64
agenda_item_get_fin (AgendaItem *self)
{
  const AgendaDonnees *donnees = &self->donnees;

  return donnees->debut + (donnees->duree_minutes != CHAMP_ABSENT ? MAX (donnees->duree_minutes, 0) * 60
                                                                  : 0);
}

/**
 * agenda_item_is_deplacable:
 *
 * Returns: whether it may be moved by hand: what is still to come, never what was held or missed
 */
gboolean
agenda_item_is_deplacable (AgendaItem *self)
{
  g_return_val_if_fail (JALONS_IS_AGENDA_ITEM (self), FALSE);

  return self->donnees.indisponible || g_strcmp0 (self->donnees.statut, "prevu") == 0
         || g_strcmp0 (self->donnees.statut, "confirme") == 0;
}

/**
 * agenda_item_get_description:
 *
 * Returns: (transfer full) (nullable): what else is to be known of it: the place, what it is in
 *   conflict with, and why it is kept all the same
 */
char *
agenda_item_get_description (AgendaItem *self)
{
  const AgendaDonnees *donnees = &self->donnees;
  GString *texte = g_string_new (donnees->lieu);

  if (donnees->conflit != NULL)
    g_string_append_printf (texte, "%s%s", texte->len > 0 ? "\n" : "", donnees->conflit);
  if (donnees->raison != NULL)
    {
      g_autofree char *raison = g_strdup_printf (_("Kept all the same: %s"), donnees->raison);

      g_string_append_printf (texte, "%s%s", texte->len > 0 ? "\n" : "", raison);
    }

  return g_string_free (texte, texte->len == 0);
}

static void
append_mot (GString    *texte,
            const char *mot)
{
  if (mot != NULL && *mot != '\0')
    g_string_append_printf (texte, ", %s", mot);
}

/**
 * agenda_item_get_texte:
 * @conflit: whether it overlaps another one
 *
 * Returns: (transfer full): what a screen reader says: "Wattrelin Clémence, mardi 24 novembre 2026,
 *   9 h 30 – 11 h 30, confirmé, individuel, sur place"
 */
char *
agenda_item_get_texte (AgendaItem *self,
                       gboolean    conflit)
{
  const AgendaDonnees *donnees = &self->donnees;
  g_autofree char *nom = format_nom (donnees->nom, donnees->prenom);
  g_autofree char *jour = format_jour (instant_get_jour (donnees->debut), FORMAT_JOUR_LONG);
  g_autofree char *heures = format_plage_heures (donnees->debut, donnees->duree_minutes);
  GString *texte = g_string_new (donnees->indisponible ? _("Unavailable") : nom);

  if (donnees->indisponible)
    append_mot (texte, nom);
  append_mot (texte, jour);
  append_mot (texte, heures);
  append_mot (texte, libelle_statut_entretien (donnees->statut));
  append_mot (texte, donnees->genre_libelle);
  append_mot (texte, libelle_mode (donnees->mode));
  if (conflit)
    append_mot (texte, _("conflict"));

  return g_string_free (texte, FALSE);
}
