/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-panneau.h"

#include "base/formats.h"
#include "base/instant.h"
#include "dossier/dossier-textes.h"
#include "dossier/entretien-dialog.h"
#include "dossier/entretien-report.h"
#include "dossier/entretien-textes.h"
#include "dossier/pieces-card.h"
#include "dossier/texte-suivi.h"
#include "widgets/classe.h"
#include "widgets/wrap-layout.h"
#include "model/codes.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"
#include "widgets/carte.h"
#include "widgets/libelles.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

struct _EntretienPanneau
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *entretien;
  gboolean mince;

  GtkWidget *defilement;
  GtkWidget *boite;
  GtkWidget *haut;
  GtkWidget *titre;
  GtkWidget *statut;
  GtkWidget *phase;
  GtkWidget *garde;
  GtkWidget *modifier;
  GtkWidget *principal;
  GtkWidget *faits;
  GtkWidget *lecteurs_resume;
  GtkWidget *phrase_resume;
  GtkWidget *resume;
  GtkWidget *lecteurs_notes;
  GtkWidget *phrase_notes;
  GtkWidget *notes;
  GtkWidget *pieces;
};

G_DEFINE_FINAL_TYPE (EntretienPanneau, entretien_panneau, GTK_TYPE_WIDGET)

static Entretien *
find_entretien (EntretienPanneau *self)
{
  DossierComplet *complet = dossier_courant_get_complet (self->courant);

  return complet != NULL && self->entretien != NULL
           ? dossier_find_entretien (complet, self->entretien)
           : NULL;
}

static Repository *
get_repository (EntretienPanneau *self)
{
  return dossier_courant_get_repository (self->courant);
}

/* Actions */

static void
set_statut_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  EntretienPanneau *self = JALONS_ENTRETIEN_PANNEAU (widget);
  const char *statut = g_variant_get_string (parameter, NULL);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!entretiens_set_statut (get_repository (self), self->entretien, statut, &error))
    {
      dossier_courant_show_error (widget, error);
      return;
    }

  message = g_strdup_printf (_("Meeting: %s"), libelle_statut_entretien (statut));
  dossier_courant_show_toast (widget, message, TRUE);
}

static void
postpone_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  EntretienPanneau *self = JALONS_ENTRETIEN_PANNEAU (widget);

  entretien_report_present (widget, self->courant, self->entretien);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  EntretienPanneau *self = JALONS_ENTRETIEN_PANNEAU (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    entretien_dialog_edit (GTK_WINDOW (root), get_repository (self), self->entretien);
}

static void
delete_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  EntretienPanneau *self = JALONS_ENTRETIEN_PANNEAU (widget);
  Entretien *entretien;
  g_autoptr (GError) error = NULL;

  /* Undoing must bring back what was being typed. */
  dossier_courant_keep_drafts (self->courant);
  entretien = find_entretien (self);
  if (entretien == NULL)
    return;

  if (fiches_delete (get_repository (self), "entretien-supprime", JALONS_FICHE (entretien), &error))
    dossier_courant_show_toast (widget, _("Meeting deleted"), TRUE);
  else
    dossier_courant_show_error (widget, error);
}

/* Texts */

static gboolean
write_resume_cb (TexteSuivi  *texte,
                 const char  *ligne,
                 const char  *contenu,
                 gpointer     data,
                 GError     **error)
{
  return entretiens_write_resume (get_repository (data), ligne, contenu, error);
}

static gboolean
write_notes_cb (TexteSuivi  *texte,
                const char  *ligne,
                const char  *contenu,
                gpointer     data,
                GError     **error)
{
  return entretiens_write_notes (get_repository (data), ligne, contenu, error);
}

static void
status_changed_cb (TexteSuivi       *texte,
                   EntretienPanneau *self)
{
  const char *statut = texte_suivi_get_status_text (texte);

  if (statut != NULL)
    gtk_label_set_label (GTK_LABEL (self->garde), statut);
}

static void
bind_texts (EntretienPanneau *self,
            DossierComplet   *complet,
            Entretien        *entretien)
{
  Note *note = dossier_complet_get_note (complet, self->entretien);
  g_autofree char *notes = note != NULL ? g_strdup (note->texte) : NULL;

  texte_suivi_bind (JALONS_TEXTE_SUIVI (self->resume), "entretien", self->entretien, "resume",
                    entretien->resume);
  texte_suivi_bind (JALONS_TEXTE_SUIVI (self->notes), "entretien", self->entretien, "notes", notes);
}

static void
show_readers (EntretienPanneau *self,
              DossierComplet   *complet)
{
  g_autofree char *agent =
    complet->agent != NULL && complet->agent->nom != NULL
      ? g_strdup_printf ("%s %s", complet->agent->civilite != NULL ? complet->agent->civilite : "",
                         complet->agent->nom)
      : g_strdup (_("the employee"));
  g_autofree char *resume =
    g_strdup_printf (_("May be given to %s. The employer receives none of it without their "
                       "consent."),
                     g_strstrip (agent));
  g_autofree char *notes =
    complet->dossier->conseiller != NULL
      ? g_strdup_printf (_("Read by %s, adviser of the dossier. Never printed, never seen by the "
                           "office or the employer."),
                         complet->dossier->conseiller)
      : g_strdup (_("Read by the adviser of the dossier. Never printed, never seen by the office or "
                    "the employer."));

  statut_pill_set (JALONS_STATUT_PILL (self->lecteurs_resume), PILL_OUTLINE, NULL,
                   _("Employee and adviser"));
  statut_pill_set_phase (JALONS_STATUT_PILL (self->lecteurs_notes), 2, _("Adviser only"));
  gtk_label_set_label (GTK_LABEL (self->phrase_resume), resume);
  gtk_label_set_label (GTK_LABEL (self->phrase_notes), notes);
}

/* Facts */

static void
add_fact (EntretienPanneau *self,
          guint            *rang,
          const char       *icone,
          const char       *titre,
          const char       *valeur)
{
  const guint colonnes = self->mince ? 2 : 3;
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *textes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *image = gtk_image_new_from_icon_name (icone);

  if (valeur == NULL || *valeur == '\0')
    valeur = _("not given");
  gtk_widget_add_css_class (image, "secondary");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_hexpand (textes, TRUE);
  gtk_box_append (GTK_BOX (textes), carte_texte_new (titre, "small-caption"));
  gtk_box_append (GTK_BOX (textes), carte_texte_new (valeur, NULL));
  gtk_box_append (GTK_BOX (boite), image);
  gtk_box_append (GTK_BOX (boite), textes);
  gtk_grid_attach (GTK_GRID (self->faits), boite, (int) (*rang % colonnes),
                   (int) (*rang / colonnes), 1, 1);
  (*rang)++;
}

static char *
format_horaire (Entretien *entretien)
{
  g_autofree char *heures = format_plage_heures (entretien->debut, entretien->duree_minutes);
  g_autofree char *duree = format_duree (entretien->duree_minutes);

  return *duree != '\0' ? g_strdup_printf ("%s (%s)", heures, duree) : g_steal_pointer (&heures);
}

static void
show_facts (EntretienPanneau *self,
            DossierComplet   *complet,
            Entretien        *entretien)
{
  const char *mode = code_libelle_find (codes_mode, entretien->mode);
  const char *genre = code_libelle_find (codes_genre_entretien, entretien->genre);
  g_autofree char *date = format_jour (instant_get_jour (entretien->debut), FORMAT_JOUR_LONG);
  g_autofree char *horaire = format_horaire (entretien);
  g_autofree char *presents = entretien_texte_presents (entretien, complet->agent);
  GtkWidget *enfant;
  guint rang = 0;

  while ((enfant = gtk_widget_get_first_child (self->faits)) != NULL)
    gtk_grid_remove (GTK_GRID (self->faits), enfant);

  add_fact (self, &rang, "agenda-symbolic", _("Date"), date);
  add_fact (self, &rang, "horloge-symbolic", _("Time"), horaire);
  add_fact (self, &rang, "lieu-symbolic", _("Place"),
            entretien->lieu != NULL ? entretien->lieu : complet->dossier->lieu);
  add_fact (self, &rang, "personnes-symbolic", _("Present"), presents);
  add_fact (self, &rang, "echange-symbolic", _("Mode"), mode);
  add_fact (self, &rang, "drapeau-symbolic", _("Kind"), genre);
}

static void
show_actions (EntretienPanneau *self,
              Entretien        *entretien)
{
  static const char * const actions[] = { "entretien.statut", "entretien.postpone",
                                          "entretien.edit", "entretien.delete" };
  const gboolean writable = dossier_courant_is_writable (self->courant);
  const gboolean attendu = entretien_is_planned (entretien);
  const gboolean commence = entretien->debut <= instant_now ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], writable);

  /* The one thing to do: note that it was held, or confirm one that is to come. */
  gtk_widget_set_visible (self->principal,
                          writable && attendu &&
                            (commence || g_strcmp0 (entretien->statut, "prevu") == 0));
  gtk_button_set_label (GTK_BUTTON (self->principal), commence ? _("Held") : _("Confirm"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->principal), "s",
                                    commence ? "realise" : "confirme");
}

static void
show_phase (EntretienPanneau *self,
            DossierComplet   *complet,
            Entretien        *entretien)
{
  const char *libelle = phase_get_libelle (complet, entretien->phase);

  gtk_widget_set_visible (self->phase, libelle != NULL);
  if (libelle != NULL)
    {
      g_autofree char *court = phase_texte_court (libelle);
      g_autofree char *texte =
        g_strdup_printf ("%u · %s", dossier_find_phase_numero (complet, entretien->phase), court);

      statut_pill_set_phase (JALONS_STATUT_PILL (self->phase),
                             dossier_find_phase_couleur (complet, entretien->phase), texte);
    }
}

/* Object */

static void
entretien_panneau_dispose (GObject *object)
{
  EntretienPanneau *self = JALONS_ENTRETIEN_PANNEAU (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_ENTRETIEN_PANNEAU);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->entretien, g_free);

  G_OBJECT_CLASS (entretien_panneau_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, defilement);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, boite);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, haut);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, titre);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, statut);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, phase);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, garde);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, modifier);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, principal);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, faits);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, lecteurs_resume);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, phrase_resume);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, resume);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, lecteurs_notes);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, phrase_notes);
  gtk_widget_class_bind_template_child (widget_class, EntretienPanneau, notes);
}

static void
entretien_panneau_class_init (EntretienPanneauClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entretien_panneau_dispose;

  gtk_widget_class_set_css_name (widget_class, "entretienpanneau");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/entretien-panneau.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "entretien.statut", "s", set_statut_cb);
  gtk_widget_class_install_action (widget_class, "entretien.postpone", NULL, postpone_cb);
  gtk_widget_class_install_action (widget_class, "entretien.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "entretien.delete", NULL, delete_cb);
}

static void
entretien_panneau_init (EntretienPanneau *self)
{
  g_type_ensure (JALONS_TYPE_STATUT_PILL);
  g_type_ensure (TYPE_TEXTE_SUIVI);
  g_type_ensure (TYPE_WRAP_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * entretien_panneau_new:
 * @courant: the dossier
 *
 * Returns: (transfer floating): a panel that shows nothing yet
 */
GtkWidget *
entretien_panneau_new (DossierCourant *courant)
{
  EntretienPanneau *self = g_object_new (TYPE_ENTRETIEN_PANNEAU, NULL);

  self->courant = g_object_ref (courant);
  self->pieces = pieces_card_new_entretien (courant);
  gtk_box_append (GTK_BOX (self->boite), self->pieces);
  pieces_card_set_zone (JALONS_PIECES_CARD (self->pieces), GTK_WIDGET (self));
  texte_suivi_set_courant (JALONS_TEXTE_SUIVI (self->resume), courant, _("Shared summary"));
  texte_suivi_set_write (JALONS_TEXTE_SUIVI (self->resume), write_resume_cb, self);
  texte_suivi_set_courant (JALONS_TEXTE_SUIVI (self->notes), courant, _("Confidential notes"));
  texte_suivi_set_write (JALONS_TEXTE_SUIVI (self->notes), write_notes_cb, self);
  g_signal_connect_object (self->resume, "status-changed", G_CALLBACK (status_changed_cb), self, 0);
  g_signal_connect_object (self->notes, "status-changed", G_CALLBACK (status_changed_cb), self, 0);

  return GTK_WIDGET (self);
}

/**
 * entretien_panneau_set_entretien:
 * @uuid: (nullable): an entretien of the dossier
 *
 * Shows an entretien, after what was typed in the former one is saved.
 */
void
entretien_panneau_set_entretien (EntretienPanneau *self,
                                 const char       *uuid)
{
  g_return_if_fail (JALONS_IS_ENTRETIEN_PANNEAU (self));

  if (g_strcmp0 (self->entretien, uuid) == 0)
    {
      entretien_panneau_refresh (self);
      return;
    }

  texte_suivi_unbind (JALONS_TEXTE_SUIVI (self->resume));
  texte_suivi_unbind (JALONS_TEXTE_SUIVI (self->notes));
  g_free (self->entretien);
  self->entretien = g_strdup (uuid);
  gtk_label_set_label (GTK_LABEL (self->garde), "");
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement)), 0);
  entretien_panneau_refresh (self);
}

/**
 * entretien_panneau_get_entretien:
 *
 * Returns: (nullable): the uuid of the entretien that is shown
 */
const char *
entretien_panneau_get_entretien (EntretienPanneau *self)
{
  g_return_val_if_fail (JALONS_IS_ENTRETIEN_PANNEAU (self), NULL);

  return self->entretien;
}

/**
 * entretien_panneau_refresh:
 *
 * Shows what the records now hold.
 */
void
entretien_panneau_refresh (EntretienPanneau *self)
{
  DossierComplet *complet;
  Entretien *entretien;
  g_autofree char *titre = NULL;

  g_return_if_fail (JALONS_IS_ENTRETIEN_PANNEAU (self));

  entretien = find_entretien (self);
  if (entretien == NULL)
    return;

  complet = dossier_courant_get_complet (self->courant);
  titre = entretien_texte_titre (complet, entretien);
  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  statut_pill_set_entretien (JALONS_STATUT_PILL (self->statut), entretien->statut);
  show_phase (self, complet, entretien);
  show_facts (self, complet, entretien);
  show_actions (self, entretien);
  show_readers (self, complet);
  bind_texts (self, complet, entretien);
  pieces_card_set_entretien (JALONS_PIECES_CARD (self->pieces), self->entretien);
}

/**
 * entretien_panneau_focus_notes:
 *
 * Puts the keyboard in the confidential notes.
 */
void
entretien_panneau_focus_notes (EntretienPanneau *self)
{
  g_return_if_fail (JALONS_IS_ENTRETIEN_PANNEAU (self));

  gtk_widget_grab_focus (self->notes);
}

/**
 * entretien_panneau_set_mince:
 * @mince: whether the room is small
 *
 * Puts the facts in two columns rather than three, and the buttons under the title.
 */
void
entretien_panneau_set_mince (EntretienPanneau *self,
                             gboolean          mince)
{
  g_return_if_fail (JALONS_IS_ENTRETIEN_PANNEAU (self));

  self->mince = mince;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->haut),
                                  mince ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  classe_set (self->boite, "small", mince);
  entretien_panneau_refresh (self);
}
