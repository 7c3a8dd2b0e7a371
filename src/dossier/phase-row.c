/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/phase-row.h"

#include "base/formats.h"
#include "dossier/adaptation-dialogs.h"
#include "dossier/dossier-textes.h"
#include "dossier/phase-dates.h"
#include "model/adaptation.h"
#include "operations/dossiers.h"
#include "widgets/ligne-layout.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

#define CODE "jalons-objectif"
#define COLONNES 2
#define ECART 6

struct _PhaseRow
{
  GtkWidget parent_instance;

  DossierCourant *courant;
  char *code;
  gboolean loading;
  GPtrArray *coches; /* GtkCheckButton, which the grid owns */

  GtkWidget *titre_bouton;
  GtkWidget *numero;
  GtkWidget *titre;
  GtkWidget *compte;
  GtkWidget *chevron;
  GtkWidget *revelateur;
  GtkWidget *contenu;
  GtkWidget *objectifs;
  GtkWidget *vide;
  GtkWidget *dates;
  GtkWidget *modifier;
  GtkWidget *menu_bouton;
};

G_DEFINE_FINAL_TYPE (PhaseRow, phase_row, GTK_TYPE_WIDGET)

/* What is folded would be measured all the same. */
static void
folded_cb (PhaseRow *self)
{
  GtkRevealer *revelateur = GTK_REVEALER (self->revelateur);

  gtk_widget_set_visible (self->contenu, gtk_revealer_get_reveal_child (revelateur) ||
                                           gtk_revealer_get_child_revealed (revelateur));
}

static void
toggle_cb (PhaseRow *self)
{
  phase_row_set_expanded (self, !gtk_revealer_get_reveal_child (GTK_REVEALER (self->revelateur)));
}

static void
edit_dates_cb (PhaseRow *self)
{
  phase_dates_present (GTK_WIDGET (self), self->courant, self->code);
}

static void
adapt_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  PhaseRow *self = JALONS_PHASE_ROW (widget);

  if (g_str_equal (action_name, "phase.ajouter"))
    adaptation_dialog_add_phase (widget, self->courant, self->code);
  else if (g_str_equal (action_name, "phase.retirer"))
    adaptation_dialog_drop_phase (widget, self->courant, self->code);
  else
    adaptation_dialog_move_phase (widget, self->courant, self->code,
                                  g_str_equal (action_name, "phase.monter") ? -1 : 1);
}

static void
tick_cb (GtkCheckButton *coche,
         gpointer        data)
{
  PhaseRow *self = JALONS_PHASE_ROW (data);
  const char *objectif = g_object_get_data (G_OBJECT (coche), CODE);
  const gboolean atteint = gtk_check_button_get_active (coche);
  g_autoptr (GError) error = NULL;

  if (self->loading)
    return;

  if (!dossiers_tick_objectif (dossier_courant_get_repository (self->courant),
                               dossier_courant_get_uuid (self->courant), self->code, objectif,
                               atteint, &error))
    {
      dossier_courant_show_error (GTK_WIDGET (self), error);
      phase_row_refresh (self);
      return;
    }

  dossier_courant_show_toast (GTK_WIDGET (self),
                              atteint ? _("Objective reached") : _("Objective open again"), TRUE);
}

/* The objectives of the prestation, then those that only this dossier has. */

static void
add_objectif (PhaseRow   *self,
              const char *code,
              const char *libelle)
{
  GtkWidget *coche = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (libelle);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, ECART);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_layout_manager (coche, ligne_layout_new (LIGNE_ECART_COCHE));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (coche), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (coche), GTK_ACCESSIBLE_PROPERTY_LABEL, libelle,
                                  -1);
  g_object_set_data_full (G_OBJECT (coche), CODE, g_strdup (code), g_free);
  g_signal_connect_object (coche, "toggled", G_CALLBACK (tick_cb), self, 0);
  gtk_grid_attach (GTK_GRID (self->objectifs), coche, (int) (self->coches->len % COLONNES),
                   (int) (self->coches->len / COLONNES), 1, 1);
  g_ptr_array_add (self->coches, coche);
}

static void
fill_objectifs (PhaseRow       *self,
                DossierComplet *complet)
{
  Phase *phase = dossier_complet_get_phase (complet, self->code);
  const PrestationPhase *decrite =
    complet->prestation != NULL ? prestation_find_phase (complet->prestation, self->code) : NULL;

  for (guint i = 0; decrite != NULL && i < decrite->objectifs->len; i++)
    {
      const PrestationObjectif *objectif = decrite->objectifs->pdata[i];

      add_objectif (self, objectif->code, objectif->libelle);
    }
  for (guint i = 0; phase != NULL && i < complet->objectifs->len; i++)
    {
      Objectif *objectif = complet->objectifs->pdata[i];

      if (g_strcmp0 (objectif->phase, fiche_get_uuid (JALONS_FICHE (phase))) == 0 &&
          (decrite == NULL || prestation_phase_find_objectif (decrite, objectif->code) == NULL))
        add_objectif (self, objectif->code, objectif->code);
    }

  gtk_widget_set_visible (self->vide, self->coches->len == 0);
}

static void
show_actions (PhaseRow       *self,
              DossierComplet *complet,
              guint           place)
{
  g_autoptr (GPtrArray) codes = adaptation_list_phases (complet);
  g_autofree char *nom =
    g_strdup_printf (_("Adapt “%s”"), phase_get_libelle (complet, self->code));
  const gboolean writable = dossier_courant_is_writable (self->courant);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_visible (self->menu_bouton, writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_bouton), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  nom, -1);
  gtk_widget_action_set_enabled (widget, "phase.ajouter", writable);
  gtk_widget_action_set_enabled (widget, "phase.monter", writable && place > 1);
  gtk_widget_action_set_enabled (widget, "phase.descendre", writable && place < codes->len);
  gtk_widget_action_set_enabled (widget, "phase.retirer", writable && codes->len > 1);
}

static void
show_ticks (PhaseRow       *self,
            DossierComplet *complet,
            Phase          *phase)
{
  self->loading = TRUE;
  for (guint i = 0; i < self->coches->len; i++)
    {
      GtkWidget *coche = self->coches->pdata[i];
      Objectif *objectif =
        phase != NULL
          ? dossier_complet_get_objectif (complet, fiche_get_uuid (JALONS_FICHE (phase)),
                                          g_object_get_data (G_OBJECT (coche), CODE))
          : NULL;
      const gboolean atteint = objectif != NULL && objectif->atteint == 1;

      gtk_check_button_set_active (GTK_CHECK_BUTTON (coche), atteint);
      gtk_widget_set_sensitive (coche, dossier_courant_is_writable (self->courant));
    }
  self->loading = FALSE;
}

static void
phase_row_dispose (GObject *object)
{
  PhaseRow *self = JALONS_PHASE_ROW (object);

  g_ptr_array_set_size (self->coches, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_PHASE_ROW);
  g_clear_object (&self->courant);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (phase_row_parent_class)->dispose (object);
}

static void
phase_row_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_PHASE_ROW (object)->coches);

  G_OBJECT_CLASS (phase_row_parent_class)->finalize (object);
}

static void
phase_row_class_init (PhaseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = phase_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = phase_row_finalize;

  gtk_widget_class_set_css_name (widget_class, "phaserow");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/phase-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, titre_bouton);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, numero);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, titre);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, compte);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, chevron);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, revelateur);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, contenu);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, objectifs);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, vide);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, dates);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, modifier);
  gtk_widget_class_bind_template_child (widget_class, PhaseRow, menu_bouton);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_cb);
  gtk_widget_class_bind_template_callback (widget_class, edit_dates_cb);
  gtk_widget_class_install_action (widget_class, "phase.ajouter", NULL, adapt_cb);
  gtk_widget_class_install_action (widget_class, "phase.monter", NULL, adapt_cb);
  gtk_widget_class_install_action (widget_class, "phase.descendre", NULL, adapt_cb);
  gtk_widget_class_install_action (widget_class, "phase.retirer", NULL, adapt_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "phase.monter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "phase.descendre",
                                       NULL);
}

static void
phase_row_init (PhaseRow *self)
{
  g_type_ensure (JALONS_TYPE_STATUT_PILL);
  self->coches = g_ptr_array_new ();
  g_type_ensure (TYPE_LIGNE_LAYOUT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * phase_row_new:
 * @courant: the dossier
 * @code: a phase of its prestation, or of its own
 *
 * Returns: (transfer floating): the phase, folded
 */
GtkWidget *
phase_row_new (DossierCourant *courant,
               const char     *code)
{
  PhaseRow *self = g_object_new (TYPE_PHASE_ROW, NULL);

  self->courant = g_object_ref (courant);
  self->code = g_strdup (code);
  fill_objectifs (self, dossier_courant_get_complet (courant));
  phase_row_set_expanded (self, FALSE);
  phase_row_refresh (self);

  return GTK_WIDGET (self);
}

/**
 * phase_row_get_code:
 *
 * Returns: the phase
 */
const char *
phase_row_get_code (PhaseRow *self)
{
  g_return_val_if_fail (JALONS_IS_PHASE_ROW (self), NULL);

  return self->code;
}

/**
 * phase_row_refresh:
 *
 * Shows what the dossier now holds; nothing is built again, so that the keyboard stays where it is.
 */
void
phase_row_refresh (PhaseRow *self)
{
  DossierComplet *complet;
  const char *libelle;
  Phase *phase;
  guint place;
  g_autofree char *compte = NULL;
  g_autofree char *dates = NULL;
  g_autofree char *numero = NULL;
  g_autofree char *nom = NULL;

  g_return_if_fail (JALONS_IS_PHASE_ROW (self));

  complet = dossier_courant_get_complet (self->courant);
  phase = dossier_complet_get_phase (complet, self->code);
  place = dossier_find_phase_numero (complet, self->code);
  libelle = phase_get_libelle (complet, self->code);
  compte = phase != NULL ? phase_texte_objectifs (complet, phase) : g_strdup ("");
  dates = phase_dates_format (phase);
  numero = g_strdup_printf ("%u", place);
  nom = *compte != '\0' ? g_strdup_printf ("%s, %s", libelle, compte) : g_strdup (libelle);

  statut_pill_set_phase (JALONS_STATUT_PILL (self->numero),
                         dossier_find_phase_couleur (complet, self->code), numero);
  gtk_label_set_label (GTK_LABEL (self->titre), libelle);
  gtk_label_set_label (GTK_LABEL (self->compte), compte);
  gtk_label_set_label (GTK_LABEL (self->dates), dates);
  gtk_widget_set_sensitive (self->modifier, dossier_courant_is_writable (self->courant));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->titre_bouton),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  show_actions (self, complet, place);
  show_ticks (self, complet, phase);
}

/**
 * phase_row_set_expanded:
 * @expanded: whether the objectives are shown
 *
 * Unfolds or folds the phase.
 */
void
phase_row_set_expanded (PhaseRow *self,
                        gboolean  expanded)
{
  g_return_if_fail (JALONS_IS_PHASE_ROW (self));

  if (expanded)
    gtk_widget_set_visible (self->contenu, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revelateur), expanded);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->chevron),
                                expanded ? "chevron-haut-symbolic" : "chevron-bas-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->titre_bouton), GTK_ACCESSIBLE_STATE_EXPANDED,
                               expanded, -1);
}

/**
 * phase_row_is_expanded:
 *
 * Tells whether the objectives are shown.
 */
gboolean
phase_row_is_expanded (PhaseRow *self)
{
  g_return_val_if_fail (JALONS_IS_PHASE_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revelateur));
}
